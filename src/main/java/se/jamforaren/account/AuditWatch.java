package se.jamforaren.account;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.jamforaren.catalogue.Check;

/**
 * Each night the audit log is read through. Its newest seal is told to the service's log: whoever owns the database can
 * take the newest rows away and leave a chain that is whole, and only a seal that is kept elsewhere tells.
 */
@Singleton
class AuditWatch {
    private static final Logger LOG = LoggerFactory.getLogger(AuditWatch.class);

    private final AuditLog audit;
    private final AuditRows rows;

    AuditWatch(AuditLog audit, AuditRows rows) {
        this.audit = audit;
        this.rows = rows;
    }

    /** Does it now. */
    @Scheduled(cron = Check.NIGHTLY)
    @Transactional
    void watch() {
        OptionalLong broken = audit.verify();
        if (broken.isPresent()) {
            LOG.error("The audit log is not as it was written, from row {} on", broken.getAsLong());
        }
        rows.end().ifPresent(end -> LOG.info("The audit log ends with row {}, sealed {}", end.id(), end.seal()));
    }
}
