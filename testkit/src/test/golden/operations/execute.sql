== sqlite ==
UPDATE dishes SET notes = ? WHERE id = ?;
