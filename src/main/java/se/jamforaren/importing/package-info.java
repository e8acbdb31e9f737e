/** Tables of figures and providers that an officer hands in: read, checked, and published as one version. */
package se.jamforaren.importing;
