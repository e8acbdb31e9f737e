/** Figures with period and source: how they are read, and what of them may be shown (PUBLISH-1). */
package se.jamforaren.result;
