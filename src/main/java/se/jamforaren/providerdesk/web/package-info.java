/** {@code /anordnarwebb}: the pages on which providers keep their own pages true. */
package se.jamforaren.providerdesk.web;
