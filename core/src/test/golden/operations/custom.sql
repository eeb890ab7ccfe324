== h2 ==
UPDATE dishes SET notes = ?;

== mariadb ==
UPDATE dishes SET notes = ?;

== mysql ==
UPDATE dishes SET notes = ?;

== postgresql ==
UPDATE dishes SET notes = ?;

== sqlite ==
UPDATE dishes SET notes = ?;
