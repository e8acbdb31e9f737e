-- Sign-ins by OpenID Connect that were begun. Only the SHA-256 of the browser's secret is kept; used_at is set once.
create table openid_try (
    hash text primary key,
    onward text,
    created_at timestamptz not null default clock_timestamp(),
    used_at timestamptz
);
create index on openid_try (created_at);

-- Which account an OpenID Connect provider's subject is, from its first sign-in on.
create table openid_subject (
    issuer text not null,
    subject text not null,
    account bigint not null references account,
    linked_at timestamptz not null default clock_timestamp(),
    primary key (issuer, subject)
);
create index on openid_subject (account);
