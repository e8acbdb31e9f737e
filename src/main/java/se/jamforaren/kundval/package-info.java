/** Choice systems (kundval) as data: programmes, measures, limits and sources. */
package se.jamforaren.kundval;
