/** The public picture of each choice system, one immutable version after the other, and its publication. */
package se.jamforaren.catalogue;
