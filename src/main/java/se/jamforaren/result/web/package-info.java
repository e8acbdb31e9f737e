/** The page and the table of a choice system's figures over the years. */
package se.jamforaren.result.web;
