/** How far the translations have come, told to readers and to translators. */
package se.jamforaren.translation.web;
