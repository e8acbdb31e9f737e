/** {@code /kommun}: the municipality's desk. */
package se.jamforaren.municipalitydesk.web;
