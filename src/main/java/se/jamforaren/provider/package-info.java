/** Providers (anordnare): their profiles, what they are authorised for, and the history of both. */
package se.jamforaren.provider;
