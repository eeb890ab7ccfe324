== sqlite ==
CREATE UNIQUE INDEX "ux_cooks_name" ON "cooks" (`name`);
