/** SIM-1: what an order does to newcomers and what it costs customers. Pure, and the same numbers everywhere. */
package se.jamforaren.simulation;
