/** What programs and operators read: open data and health. */
package se.jamforaren.catalogue.web;
