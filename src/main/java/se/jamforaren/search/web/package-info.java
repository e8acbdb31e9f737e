/** The list of providers, for readers and for programs. */
package se.jamforaren.search.web;
