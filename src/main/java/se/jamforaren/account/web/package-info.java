/** Signing in and out, and what all desks share: the guard at their doors, their forms and the frame round a page. */
package se.jamforaren.account.web;
