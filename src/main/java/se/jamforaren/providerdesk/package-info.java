/** What providers write about themselves before the municipality has read it, and what came of it. */
package se.jamforaren.providerdesk;
