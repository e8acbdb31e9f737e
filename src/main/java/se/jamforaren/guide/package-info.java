/** The guided choice: a few questions that lead to what a reader may choose. */
package se.jamforaren.guide;
