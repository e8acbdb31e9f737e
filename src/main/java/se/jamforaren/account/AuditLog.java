package se.jamforaren.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;

/**
 * Everything that was done, by whom. The database itself refuses to change or remove a row, and each row is sealed with
 * its own content and the seal of the row before it.
 */
@Singleton
public class AuditLog {
    private final AuditRows rows;
    private final ObjectMapper json;

    AuditLog(AuditRows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /**
     * Adds a row in the caller's own transaction: it stands if and only if what it tells of stands. Call it last in the
     * transaction, since other entries wait for it to end.
     *
     * @param who e-mail address of who did it, or the name of a command
     * @param what an action, {@code profile.published}
     * @param subject what it was done to, {@code nacka-2016/misa}
     * @param before what there was, anything that Jackson can write; null for nothing. Never a secret
     * @param after what there is now, likewise
     * @throws RuntimeException when no transaction is open
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String who, String what, String subject, @Nullable Object before, @Nullable Object after) {
        rows.append(who, what, subject, text(before), text(after));
    }

    /** The same, done by somebody who is signed in. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(SignedIn who, String what, String subject, @Nullable Object before, @Nullable Object after) {
        record(who.email(), what, subject, before, after);
    }

    /**
     * The newest rows first.
     *
     * @param below only rows with a lower id; {@code Long.MAX_VALUE} for the newest
     * @param most how many at most
     */
    @Transactional
    public List<AuditEntry> list(long below, int most) {
        return rows.list(below, most);
    }

    /**
     * Counts every seal anew.
     *
     * @return id of the first row that is not as it was written, or that does not follow on the row before it; empty
     *     when the chain is whole
     */
    @Transactional
    public OptionalLong verify() {
        List<Long> broken = rows.firstBroken();
        return broken.isEmpty() ? OptionalLong.empty() : OptionalLong.of(broken.getFirst());
    }

    @Nullable
    private String text(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
