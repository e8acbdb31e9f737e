package se.jamforaren.catalogue;

import io.micronaut.core.annotation.Introspected;

/**
 * How far the publications of a database have been read.
 *
 * @param database which it is; another one, or a restored one, is read from the beginning
 * @param horizon the oldest transaction that had not ended: all before it have been read
 */
@Introspected
public record Position(String database, long horizon) {

    /** Whether what is new since an earlier position can be told. */
    boolean continues(Position earlier) {
        return database.equals(earlier.database) && horizon >= earlier.horizon;
    }
}
