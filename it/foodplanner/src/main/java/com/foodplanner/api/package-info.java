/** FoodPlanner over HTTP: one class for each resource; fields are called as the columns are. */
package com.foodplanner.api;
