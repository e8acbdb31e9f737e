/** ENGINE-1: fair figures under small numbers. Pure: no clock, no annotations, no input or output. */
package se.jamforaren.rating;
