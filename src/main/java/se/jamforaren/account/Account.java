package se.jamforaren.account;

import java.util.List;

/** Somebody who may sign in, with every role. */
public record Account(long id, String email, String name, List<Grant> grants) {}
