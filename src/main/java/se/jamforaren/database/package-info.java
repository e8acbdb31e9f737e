/** The database: its schema, and the PostgreSQL that comes along when no other is set. */
package se.jamforaren.database;
