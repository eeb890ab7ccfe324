== postgresql ==
UPDATE dishes SET notes = ? WHERE id = ?;

== sqlite ==
UPDATE dishes SET notes = ? WHERE id = ?;
