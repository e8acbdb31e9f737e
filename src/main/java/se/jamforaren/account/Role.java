package se.jamforaren.account;

/** What an account can be. */
public enum Role {
    /** Keeps the pages of one or more providers. */
    EDITOR(Role.Names.EDITOR),
    /** Works at the municipality's desk. */
    OFFICER(Role.Names.OFFICER),
    /** An officer who also decides who may sign in. */
    ADMINISTRATOR(Role.Names.ADMINISTRATOR);

    Role(String name) {
        if (!name().equals(name)) {
            throw new IllegalArgumentException(name);
        }
    }

    /** The roles' names, to be written in annotations. */
    public static final class Names {
        /** Name of {@link Role#EDITOR}. */
        public static final String EDITOR = "EDITOR";
        /** Name of {@link Role#OFFICER}. */
        public static final String OFFICER = "OFFICER";
        /** Name of {@link Role#ADMINISTRATOR}. */
        public static final String ADMINISTRATOR = "ADMINISTRATOR";

        private Names() {}
    }
}
