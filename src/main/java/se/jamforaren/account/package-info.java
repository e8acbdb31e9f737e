/** Who may do what: accounts, sign-in, sessions, mail, and the log of everything that was done. */
package se.jamforaren.account;
