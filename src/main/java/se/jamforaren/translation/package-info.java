/** How far the translations have come, and whether everything that is shipped fits together. */
package se.jamforaren.translation;
