== h2 ==


== mariadb ==


== postgresql ==


== sqlite ==
-- SQLite lets statements say numbers of their own in column "number".
-- Say autoIncrement(), or keep such statements out with a trigger.
