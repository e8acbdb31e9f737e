/** The files under content/: where they lie, how they are read, and errors that name file and line. */
package se.jamforaren.content;
