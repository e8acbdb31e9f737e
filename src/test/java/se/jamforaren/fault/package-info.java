/** Real processes that are killed, and what of their work is there afterwards. */
package se.jamforaren.fault;
