/** What tests share: a database, an open portal, a browser. */
package se.jamforaren.testing;
