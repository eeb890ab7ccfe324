== sqlite ==
CREATE TABLE "menus" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" VARCHAR(80) DEFAULT 'it''s new' NOT NULL,
    "is_public" BOOLEAN DEFAULT 1 NOT NULL,
    "made_at" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "cook_id" INTEGER,
    CONSTRAINT "uq_menus_title" UNIQUE ("title", "cook_id"),
    CONSTRAINT "ck_menus_cook" CHECK (cook_id > 0),
    FOREIGN KEY ("cook_id") REFERENCES "cooks" ("id") ON DELETE CASCADE
);
