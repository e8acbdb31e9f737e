/** The sheet to print: what was chosen, in Swedish and another language side by side. */
package se.jamforaren.sheet.web;
