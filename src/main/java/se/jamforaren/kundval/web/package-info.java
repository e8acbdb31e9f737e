/** The start page, and the page of each programme. */
package se.jamforaren.kundval.web;
