/** Pages of prose about the portal itself. */
package se.jamforaren.text.web;
