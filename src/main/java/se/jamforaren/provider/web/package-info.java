/** A provider's public page. */
package se.jamforaren.provider.web;
