== h2 ==
UPDATE dishes SET notes = ? WHERE id = ?;

== mariadb ==
UPDATE dishes SET notes = ? WHERE id = ?;

== mysql ==
UPDATE dishes SET notes = ? WHERE id = ?;

== postgresql ==
UPDATE dishes SET notes = ? WHERE id = ?;

== sqlite ==
UPDATE dishes SET notes = ? WHERE id = ?;
