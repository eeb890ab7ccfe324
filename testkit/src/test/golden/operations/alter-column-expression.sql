== h2 ==


== mariadb ==


== postgresql ==


== sqlite ==
