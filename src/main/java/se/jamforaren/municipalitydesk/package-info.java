/** What the municipality decides, each decision with its row in the audit log. */
package se.jamforaren.municipalitydesk;
