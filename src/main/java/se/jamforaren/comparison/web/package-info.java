/** The page that compares providers. */
package se.jamforaren.comparison.web;
