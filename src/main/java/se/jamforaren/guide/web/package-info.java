/** The pages of the guided choice. */
package se.jamforaren.guide.web;
