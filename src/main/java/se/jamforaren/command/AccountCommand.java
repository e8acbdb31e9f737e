package se.jamforaren.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.jamforaren.account.Account;
import se.jamforaren.account.Accounts;
import se.jamforaren.account.Grant;
import se.jamforaren.account.Role;

/** Says who may sign in, and so makes the first administrator. Nobody has a password. */
@Command(
        name = "account",
        description = {
            "Says who may sign in. They do it with a link that comes by mail.",
            "The embedded database can be used while no portal runs on it."
        },
        mixinStandardHelpOptions = true,
        subcommands = {AccountCommand.Add.class, AccountCommand.Close.class})
final class AccountCommand implements Runnable {
    private static final String WHO = "command";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected add or close");
    }

    /** Opens an account or adds roles to it. */
    @Command(
            name = "add",
            description = "Opens an account, or adds roles to the one that there is.",
            mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Option(names = "--email", required = true, description = "Where the links are sent.")
        private String email;

        @Option(names = "--name", description = "What the person is called (the first part of the address).")
        private String name;

        @Option(names = "--administrator", description = "Decides who may sign in, and is an officer.")
        private boolean administrator;

        @Option(names = "--officer", description = "Works at the municipality's desk.")
        private boolean officer;

        @Option(
                names = "--editor",
                paramLabel = "CHOICE/PROVIDER",
                description = "Keeps a provider's pages, such as nacka-2016/misa; repeatable.")
        private List<String> editor = List.of();

        @Override
        public Integer call() {
            List<Grant> grants = grants();
            if (grants.isEmpty()) {
                throw wrong("expected --administrator, --officer or --editor CHOICE/PROVIDER");
            }
            String address = Accounts.address(email)
                    .orElseThrow(() -> wrong("--email " + email + ", expected an address such as anna@kommun.se"));
            try (PortalData portal = PortalData.open()) {
                Account account = portal.get(Accounts.class)
                        .open(WHO, address, name == null ? address.replaceFirst("@.*", "") : name, grants);
                spec.commandLine().getOut().println(account.email() + " " + account.grants());
                return 0;
            } catch (IllegalArgumentException e) {
                throw wrong(e.getMessage());
            } catch (RuntimeException | IOException e) {
                spec.commandLine().getErr().println(Serve.reason(e, "The account is not changed"));
                return 1;
            }
        }

        private List<Grant> grants() {
            List<Grant> grants = new ArrayList<>();
            if (administrator) {
                grants.add(Grant.of(Role.ADMINISTRATOR));
            }
            if (officer) {
                grants.add(Grant.of(Role.OFFICER));
            }
            for (String said : editor) {
                String[] parts = said.split("/", -1);
                if (parts.length != 2) {
                    throw wrong("--editor " + said + ", expected CHOICE/PROVIDER such as nacka-2016/misa");
                }
                grants.add(Grant.editor(parts[0], parts[1]));
            }
            return grants;
        }

        private ParameterException wrong(String message) {
            return new ParameterException(spec.commandLine(), message);
        }
    }

    /** Closes an account. */
    @Command(
            name = "close",
            description = "Closes an account and ends its sessions at once.",
            mixinStandardHelpOptions = true)
    static final class Close implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Option(names = "--email", required = true, description = "The account's address.")
        private String email;

        @Override
        public Integer call() {
            try (PortalData portal = PortalData.open()) {
                if (!portal.get(Accounts.class).close(WHO, email)) {
                    spec.commandLine().getErr().println("--email " + email + ": expected an account that is open");
                    return 1;
                }
                spec.commandLine().getOut().println(email + " is closed");
                return 0;
            } catch (RuntimeException | IOException e) {
                spec.commandLine().getErr().println(Serve.reason(e, "The account is not changed"));
                return 1;
            }
        }
    }
}
