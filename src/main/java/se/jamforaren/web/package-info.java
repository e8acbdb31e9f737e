/** What all pages share: parameters, templates, the frame round a page, errors, security headers, assets. */
package se.jamforaren.web;
