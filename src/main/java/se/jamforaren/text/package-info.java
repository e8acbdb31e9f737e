/** Languages, the texts of the interface, pages of prose and texts that exist in several languages. */
package se.jamforaren.text;
