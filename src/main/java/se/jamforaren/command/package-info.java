/** The commands of the jar. */
package se.jamforaren.command;
