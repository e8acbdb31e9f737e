/** Finding providers by words and choices, and the order in which they are shown. Lucene is used only here. */
package se.jamforaren.search;
