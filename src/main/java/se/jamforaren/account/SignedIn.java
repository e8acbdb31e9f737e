package se.jamforaren.account;

import java.util.List;

/**
 * Somebody who is signed in, as a request found them: what is said here held less than a second ago. A desk's page takes
 * it as an argument of its method and is then never asked by anyone else.
 *
 * @param account row id of the account
 * @param session row id of this sign-in
 * @param email in lower case
 * @param name as the person is called
 * @param grants every role that the account has now
 * @param token what every form of this session must carry
 */
public record SignedIn(long account, long session, String email, String name, List<Grant> grants, String token) {

    /** Whether the account has a role, for an editor of any provider at all. */
    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /**
     * Whether the account is an editor of this very provider. Officers are not: they correct by other ways. Where this
     * is false the answer to give is 404, so that nobody learns what there is.
     */
    public boolean mayEdit(String choiceSystem, String provider) {
        return grants.contains(Grant.editor(choiceSystem, provider));
    }

    /** What may be edited, in the order of choice systems and providers. */
    public List<Grant> editable() {
        return grants.stream().filter(grant -> grant.role() == Role.EDITOR).toList();
    }

    /** Without the token, so that it never ends in a log. */
    @Override
    public String toString() {
        return email + " " + grants;
    }
}
