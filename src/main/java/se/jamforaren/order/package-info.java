/** ORDER-1: who comes first, fairly. Pure: no clock, no annotations, no input or output. */
package se.jamforaren.order;
