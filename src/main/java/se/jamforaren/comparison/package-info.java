/** Providers side by side: what is compared and where they are the same. */
package se.jamforaren.comparison;
