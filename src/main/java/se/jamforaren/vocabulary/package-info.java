/** The terms that profiles are made of, so that a profile exists in every language at once. */
package se.jamforaren.vocabulary;
